import fc from 'fast-check';

/**
 * Every run draws the same: a suite that is green stays green until something changes. `SEED=7 npm test` draws
 * anew, and whoever looks for what nobody thought of sets many.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 2027) });
