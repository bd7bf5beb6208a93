import { configureGlobal } from 'fast-check';
import { speak } from '../src/words/index.ts';

// The file before it in the same worker may have spoken another language.
speak('en', {});

// Random tests begin with the same seed at every run; another one is for whoever looks for more.
configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_261_122) });
