export declare function readAsset(name: string): Promise<Uint8Array>;
export declare function writeAssets(folder: string): Promise<void>;
