export * from './counted.ts';
export * from './elapsed.ts';
export * from './font.ts';
export * from './gesture.ts';
export * from './look-up.ts';
export * from './model.ts';
export * from './text.ts';
