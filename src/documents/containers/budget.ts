// What unpacking the containers of one message has cost so far. Once a container is over a limit nothing more is unpacked from it.
// Knows numbers only.
import { EXPANSION_RATIO_FROM_BYTES } from '../limits.ts';
import { MAX_ENTRIES, MAX_EXPANDED_BYTES, MAX_MEMBERS, MAX_RATIO } from './limits.ts';

export class ExpansionBudget {
  expandedBytes = 0;
  #memberCount = 0;
  #entryCount = 0;
  #attachmentBytes = 0;
  #expandedBefore = 0;
  #exceeded = false;

  /** True when the attachment at hand is over a limit. */
  get exceeded(): boolean {
    return this.#exceeded;
  }

  /** Begins with another attachment: its size is what the ratio is measured against. */
  openAttachment(bytes: number): void {
    this.#attachmentBytes = bytes;
    this.#expandedBefore = this.expandedBytes;
    this.#exceeded = false;
  }

  exceed(): void {
    this.#exceeded = true;
  }

  /** Asked before bytes are kept, with as many as there will be; false when they are too many. */
  spend(bytes: number): boolean {
    this.expandedBytes += bytes;
    const expanded = this.expandedBytes - this.#expandedBefore;
    const explodes = expanded > EXPANSION_RATIO_FROM_BYTES && expanded > MAX_RATIO * this.#attachmentBytes;
    if (explodes || this.expandedBytes > MAX_EXPANDED_BYTES) this.#exceeded = true;
    return !this.#exceeded;
  }

  countEntry(): boolean {
    this.#entryCount += 1;
    if (this.#entryCount > MAX_ENTRIES) this.#exceeded = true;
    return !this.#exceeded;
  }

  countMember(): boolean {
    this.#memberCount += 1;
    if (this.#memberCount > MAX_MEMBERS) this.#exceeded = true;
    return !this.#exceeded;
  }
}
