// What we use of tesseract.js-core 7.0.0, which has no types of its own: tesseract's C++ API by way of Emscripten.
type TesseractApi = {
  /** 0 when it worked. */
  Init(path: null, languages: string, engine: number): number;
  SetVariable(name: string, value: string): void;
  /** Takes the file `/input`; orientation as in Exif, angle in radians. 0 when it worked. */
  SetImageFile(orientation: number, angle: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
};
type TesseractCore = {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => TesseractApi;
};
type MakeTesseractCore = (options: { print(line: string): void; printErr(line: string): void }) => Promise<TesseractCore>;

declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  const makeCore: MakeTesseractCore;
  export default makeCore;
}
declare module 'tesseract.js-core/tesseract-core-lstm.js' {
  const makeCore: MakeTesseractCore;
  export default makeCore;
}
