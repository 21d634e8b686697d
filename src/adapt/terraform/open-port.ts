/** Ports that a rule opens, both ends included. */
export interface Ports {
  readonly from: number;
  readonly to: number;
}

/** What a rule for all protocols opens. */
export const everyPort: Ports = { from: 0, to: 65535 };

/** `0.0.0.0/0`, `::/0` and everything else with a prefix of no bits. */
export function isEverywhere(cidr: string): boolean {
  return /\/0$/.test(cidr.trim());
}
