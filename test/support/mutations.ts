// Bytes as bad disks, gateways and attackers change them; the same ones on every run and every machine.

/** Numerical Recipes' generator: whole numbers from 0 to below the argument. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Bytes changed, runs zeroed, pieces moved, the end cut off; only within the first `within` bytes. */
export function mutate(original: Buffer, seed: number, within = original.length): Buffer {
  const random = seeded(seed);
  const bytes = Buffer.from(original);
  for (let count = 1 + random(12); count > 0; count -= 1) {
    const at = random(within);
    if (random(3) > 0) bytes[at] = random(256);
    else if (random(2) === 0) bytes.fill(0, at, Math.min(within, at + random(64)));
    else bytes.copyWithin(at, random(within), random(within));
  }
  return random(6) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes;
}
