import type { Attribute } from './attribute.ts';

/**
 * What ought to hold of a component, whatever its kind. An answer is known `false` (or absent) where it does not hold;
 * there are several answers to one name where several things have to hold. What the format has no say in, or what
 * does not concern the component, is left out.
 */
export interface Safeguards {
  /** A slip does not delete it: deletion protection, `prevent_destroy`. */
  readonly deletionProtection?: Answers;
  /** Its data outlives it: a final snapshot is taken, a bucket with objects in it stays. */
  readonly finalCopy?: Answers;
  readonly encryptionAtRest?: Answers;
  readonly encryptionInTransit?: Answers;
  /** A copy of its data lies in a second region. */
  readonly secondRegion?: Answers;
  /** Its storage grows before it is full. */
  readonly storageGrowth?: Answers;
  /** Its data survives the end of its container. */
  readonly persistence?: Answers;
  /** What it collects is removed or moved to cheaper storage in the end. */
  readonly expiry?: Answers;
  /** Its objects cannot be read or written by everybody. */
  readonly privateObjects?: Answers;
  /** Nobody can open its objects to everybody by a slip: S3 Block Public Access, public access prevention. */
  readonly publicAccessPrevention?: Answers;
  /** A new version takes over while the old one still serves, and a bad one is taken back. */
  readonly rollingUpdate?: Answers;
  /** Its instances do not share one host. */
  readonly hostSpread?: Answers;
  /** When machines are emptied, enough of its instances stay, and yet they can be emptied. */
  readonly disruptionBudget?: Answers;
  /** No two of its instances need one volume at the same time, in an update neither. */
  readonly ownStorage?: Answers;
  /** Names lead elsewhere when what they lead to fails. */
  readonly dnsFailover?: Answers;
  /** What answers badly is taken out of the way of the rest. */
  readonly circuitBreaking?: Answers;
  /** One thing alone sets its capacity. */
  readonly soleScaler?: Answers;
  /** Where it is fault-tolerant: it runs on spare capacity, at least in part. */
  readonly spotCapacity?: Answers;
  /** Images are scanned for known vulnerabilities. */
  readonly imageScanning?: Answers;
  /** It stands where the internet has no direct way to it: private subnets, no public address, a closed endpoint. */
  readonly privatePlacement?: Answers;
  /** It lives in a network and a security group of its own, not in the account's default ones. */
  readonly ownNetwork?: Answers;
  /** It says who may come in, and to which port. */
  readonly selectiveIngress?: Answers;
  /** Something says which of its Pods may speak to which. */
  readonly networkPolicy?: Answers;
  /** Clients speak to it over TLS, or are sent to where they do. */
  readonly encryptedListening?: Answers;
  /** TLS is version 1.2 or later. */
  readonly modernTls?: Answers;
  /** Where it is public: a web application firewall stands before it. */
  readonly webFirewall?: Answers;
  readonly ddosProtection?: Answers;
  /** Any instance may answer any request: no sticky sessions. */
  readonly sessionFreedom?: Answers;
  /** The kind of load balancer suits what it carries. */
  readonly suitedBalancer?: Answers;
  /** No password, token or key stands in it in plain text. */
  readonly secrecy?: Answers;
  /** The same of passwords that a person made up to have one: `postgres`, `changeme`. */
  readonly passwordSecrecy?: Answers;
  /** It grants no more than is needed, to nobody who is not meant. */
  readonly leastPrivilege?: Answers;
  /** Who did what can be read afterwards: a trail, control-plane logs, access logs. */
  readonly auditLog?: Answers;
  /** Keys and secrets are renewed. */
  readonly rotation?: Answers;
  /** It is measured: performance insights, detailed metrics, a scrape configuration. */
  readonly monitoring?: Answers;
  /** Something calls a person when it is unwell. */
  readonly alarm?: Answers;
  /** What cannot be delivered is kept. */
  readonly deadLetters?: Answers;
  /** Somebody is told when it costs more than planned. */
  readonly costAlert?: Answers;
  /** It is started again when it ends, or when its machine is lost. */
  readonly restart?: Answers;
  /** It runs as an ordinary user, and cannot become another one. */
  readonly unprivileged?: Answers;
  /** What it does not need is closed to it, so that whoever breaks into it gets no further. */
  readonly hardening?: Answers;
  /** It has no more of its host than its own container: not privileged, no host namespaces, no socket of the engine. */
  readonly hostIsolation?: Answers;
  /** What is only needed to build it stays behind in another stage. */
  readonly leanStage?: Answers;
  /** Dependencies are installed before the sources are copied, which change more often. */
  readonly layerOrder?: Answers;
  /** What package managers fetch and the program does not need is not kept. */
  readonly cleanPackages?: Answers;
  /** An ignore file keeps what is not meant for the image out of the build. */
  readonly ignoreFile?: Answers;
  /** Files are copied by what only copies. */
  readonly plainCopy?: Answers;
  /** Signals reach the program: no shell stands between. */
  readonly execForm?: Answers;
  /** Relative paths have a directory that they are relative to. */
  readonly workingDirectory?: Answers;
  /** Nothing is done by way of `sudo`. */
  readonly noSudo?: Answers;
  /** What is downloaded is not run unread. */
  readonly checkedDownload?: Answers;
  /** Its instructions are all in force. */
  readonly currentInstructions?: Answers;
}

export type SafeguardName = keyof Safeguards;

type Answers = readonly Attribute<boolean>[] | undefined;
