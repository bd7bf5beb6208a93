import { keepFocus } from './keep-focus.ts';
import { openPreview } from './open-preview.tsx';
import { openReview } from './review/open-review.tsx';
import { speakAsPage } from './speak-as-page.ts';

// One program for both kinds of pages: most of it draws maps, which both do.
speakAsPage();
keepFocus();
if (document.body.dataset.page === 'review') openReview();
else openPreview();
