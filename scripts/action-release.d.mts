export function writeActionRelease(folder: string): void;
