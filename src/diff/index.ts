export { apply } from './apply.ts';
export * from './change.ts';
export { diff, type Side } from './diff.ts';
export { staying } from './order.ts';
export { sameParts } from './same-parts.ts';
export { curveSentence, type Models, sentenceOf, severityName, shifted } from './sentences.ts';
