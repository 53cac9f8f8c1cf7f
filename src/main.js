import { enableCompileCache, flushCompileCache } from 'node:module';

// Compiled code is kept between starts. It has to be on before anything else is loaded, and is written as soon as the
// program is ready: a process that is killed writes nothing at its end. This one file is JavaScript, because what
// takes the types out of TypeScript takes 60 ms to load, and nothing else needs it once the code is kept.
enableCompileCache();
await import('./serve.ts');
flushCompileCache();
