// What the service must reach on applications that nobody tuned it for. Shares, 0..1. The bench prints them beside each figure; a test
// holds the text documents to them.
export const goals = {
  type: { text: 0.98, scan: 0.93 },
  contactF1: { text: 0.95, scan: 0.85 },
  completeness: 0.97,
  falseMissing: 0,
} as const;

/** Over both halves; a bench that looked at less measured nothing. */
export const MIN_DOCUMENTS = 120;
export const MIN_APPLICATIONS = 60;
