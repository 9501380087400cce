import fc from 'fast-check';

/** Every run of the tests throws the same dice; a soak passes another seed by FAST_CHECK_SEED. */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_122) });
