import { speak } from '../src/words/index.ts';

// Before each file: the one before it in the same worker may have spoken another language.
speak('en', {});
