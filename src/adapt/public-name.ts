/** Names that lead to one's own machine or network, by their ends: nobody gets a certificate for them. */
const privateEnds =
  /(?:^|\.)(?:localhost|local|test|lan|internal|intranet|home|corp|minikube|docker|localdev\.me|lvh\.me|nip\.io|sslip\.io|traefik\.me|home\.arpa)$/;

/** Whether a host name may be one of the internet's; an empty one and `*` stand for all names. */
export function mayBePublicName(host: string): boolean {
  return !privateEnds.test(host.toLowerCase().replace(/\.$/, ''));
}
