// The types of what is used of the library, which has none of its own.
declare module 'png-tools' {
  export const FilterMethod: { readonly None: 0 };

  /** Four bytes a pixel as a PNG file. */
  export function encode<Options>(
    picture: { data: Uint8Array; width: number; height: number; filter: number },
    deflate: (bytes: Uint8Array, options: Options) => Uint8Array,
    options: Options,
  ): Uint8Array;
}
