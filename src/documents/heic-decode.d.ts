// What we use of heic-decode 2.1.0, which has no types of its own.
declare module 'heic-decode' {
  type HeifImage = { width: number; height: number; decode(): Promise<{ width: number; height: number; data: Uint8ClampedArray }> };
  /** Without decoding any of the images; `dispose` frees the memory of all. */
  function all(options: { buffer: Uint8Array }): Promise<HeifImage[] & { dispose(): void }>;
  const decode: { all: typeof all };
  export default decode;
}
