export declare const assets: Readonly<Record<string, string>>;
export declare function assetPath(name: string): string;
export declare function copyAssets(folder: string): Promise<void>;
