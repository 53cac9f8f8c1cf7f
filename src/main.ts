import { enableCompileCache } from 'node:module';

// Compiled code is kept between starts. It has to be on before anything else is loaded.
enableCompileCache();
await import('./serve.ts');
