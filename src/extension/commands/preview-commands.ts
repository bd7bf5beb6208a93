import { showText } from '../preview/reveal.ts';
import type { Command } from './command.ts';

/** Lets the preview stay with its document, or follow from file to file again. */
export const togglePreviewLock: Command = ({ previews }) => previews.toggleLock();

/** Builds the preview anew. */
export const refreshPreview: Command = ({ previews }) => previews.current?.refresh();

/** Shows the text of the map that is shown. */
export const showSource: Command = ({ previews }) => previews.shown && showText(previews.shown);
