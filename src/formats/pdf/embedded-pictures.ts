/** A picture in a PDF; the types of pdfkit leave it out. */
export interface EmbeddedPicture {
  readonly width: number;
  readonly height: number;
  /** The bytes, until they are written. */
  readonly imgData: Uint8Array | null;
  embed(doc: PDFKit.PDFDocument): void;
}

/**
 * Puts pictures into a PDF, once each and one after the other: pdfkit unpacks them aside, and would write them in the order in which that
 * ends, which is another one each time.
 */
export async function embedPictures(
  doc: PDFKit.PDFDocument,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, EmbeddedPicture>> {
  const opener = doc as unknown as { openImage(png: ArrayBuffer): EmbeddedPicture };
  const embedded = new Map<string, EmbeddedPicture>();
  for (const [key, png] of pictures) {
    const picture = opener.openImage(png.slice().buffer as ArrayBuffer);
    picture.embed(doc);
    while (picture.imgData) await new Promise((resolve) => setTimeout(resolve));
    embedded.set(key, picture);
  }
  return embedded;
}
