export declare function findPdfToText(): Promise<string>;
