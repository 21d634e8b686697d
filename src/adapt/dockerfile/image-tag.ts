/** What the tag of an image says: `3.11-slim-bookworm`, `21-jre-alpine`, `18.04`, `lts`. */
export interface ImageTag {
  /** The numbers of the first version in it; empty where there is none, or one that moves (`latest`, `lts`). */
  readonly version: readonly number[];
  /** The version as written, for the name of a sibling. */
  readonly versionText: string;
  /** What it is for, where an image has several programs: `jre`, `apache`, `management`. */
  readonly role: string | undefined;
  /** How it is made small, or on what: `slim`, `alpine`, `chiseled`, `oracle`; sorted. */
  readonly flavours: readonly string[];
  /** The version of the language inside an image of a tool: 17 in `3.9-eclipse-temurin-17`. */
  readonly runtime: number | undefined;
  /** The name of a Debian or Ubuntu release. */
  readonly release: string | undefined;
  /** For Windows, which no figure is for. */
  readonly windows: boolean;
  /** It names a kind of release that moves from version to version: `lts`, `stable`, `ea`. */
  readonly moving: boolean;
  /** The word for that, as written. */
  readonly movingText: string | undefined;
  /** A word that is none of these: nobody knows what is in such an image. */
  readonly strange: string | undefined;
}

const roles = new Set([
  'jre',
  'jdk',
  'cli',
  'apache',
  'fpm',
  'zts',
  'management',
  'scm',
  'curl',
  'dind',
  'community',
  'standalone',
  'python3',
]);
const flavours = new Set(['slim', 'alpine', 'chiseled', 'oracle', 'scratch']);
/** Words for the newest of a kind, and for what comes before a release. */
const movingWords = new Set([
  ...['stable', 'mainline', 'lts', 'current', 'edge', 'rolling', 'innovation', 'devel', 'default'],
  ...['ea', 'rc', 'beta', 'alpha', 'preview', 'nightly', 'backports', 'base'],
]);
/** The build of Java, of Erlang or of a library inside, which says nothing of the size by itself. */
const vendorWords = new Set(['eclipse', 'temurin', 'openssl', 'otp', 'amd64', 'x64']);

/** Releases in words, as numbers where an image is the distribution itself. */
const releases = new Map<string, readonly number[]>([
  ['jessie', [8]],
  ['stretch', [9]],
  ['buster', [10]],
  ['bullseye', [11]],
  ['bookworm', [12]],
  ['trixie', [13]],
  ['sid', []],
  ['unstable', []],
  ['testing', []],
  ['trusty', [14, 4]],
  ['xenial', [16, 4]],
  ['bionic', [18, 4]],
  ['focal', [20, 4]],
  ['jammy', [22, 4]],
  ['noble', [24, 4]],
  ['al2023', [2023]],
]);
/** Node.js names its long-term releases: https://github.com/nodejs/Release. */
const nodeReleases = new Map([
  ['dubnium', 10],
  ['erbium', 12],
  ['fermium', 14],
  ['gallium', 16],
  ['hydrogen', 18],
  ['iron', 20],
  ['jod', 22],
  ['krypton', 24],
]);

interface Reading {
  version: readonly number[];
  versionText: string;
  role: string | undefined;
  flavours: Set<string>;
  runtime: number | undefined;
  release: string | undefined;
  windows: boolean;
  moving: boolean;
  movingText: string | undefined;
  strange: string | undefined;
}

/** Reads a tag word by word; without one it is `latest`. */
export function readImageTag(tag = 'latest'): ImageTag {
  const read: Reading = {
    version: [],
    versionText: '',
    role: undefined,
    flavours: new Set(),
    runtime: undefined,
    release: undefined,
    windows: false,
    moving: false,
    movingText: undefined,
    strange: undefined,
  };
  let previous = '';
  for (const word of tag.toLowerCase().split('-')) {
    readWord(read, word, previous);
    previous = word;
  }
  return { ...read, flavours: [...read.flavours].sort() };
}

function readWord(read: Reading, word: string, previous: string): void {
  const { letters, number } = lettersAndNumber(word);
  const nodeRelease = nodeReleases.get(word);
  if (letters.startsWith('windows') || letters === 'nanoserver' || letters === 'servercore')
    read.windows = true;
  else if (releases.has(word)) read.release ??= word;
  else if (nodeRelease !== undefined) setVersion(read, String(nodeRelease), word);
  else if (roles.has(word)) read.role ??= word;
  else if (letters === 'oraclelinux') read.flavours.add('oracle');
  else if (flavours.has(letters)) read.flavours.add(letters);
  else if (number !== undefined && (letters === 'jdk' || letters === 'jre')) {
    read.role ??= letters;
    read.runtime ??= number;
  } else if (number !== undefined && (letters === 'java' || letters === 'php')) read.runtime ??= number;
  else if (previous === 'temurin' && letters === '') read.runtime ??= number;
  else if (isVersion(word)) {
    // A second one is the release of Alpine, or a date.
    if (read.versionText === '') setVersion(read, word, word);
  } else if (movingWords.has(word)) {
    read.moving = true;
    read.movingText ??= word;
  } else if (word !== 'latest' && !vendorWords.has(word) && !isBuildNumber(word)) read.strange ??= word;
}

/** `jdk21` in its two halves. */
function lettersAndNumber(word: string): { letters: string; number: number | undefined } {
  const letters = /^[a-z]*/.exec(word)?.[0] ?? '';
  const number = Number.parseInt(word.slice(letters.length), 10);
  return { letters, number: Number.isNaN(number) ? undefined : number };
}

/** The release of a distribution as a version: `bookworm` is 12. */
export function releaseVersion(release: string): readonly number[] {
  return releases.get(release) ?? [];
}

function isVersion(word: string): boolean {
  return /^v?\d[\da-z._+]*$/.test(word);
}

/** Java's: the `b08` of `8u392-b08`. */
function isBuildNumber(word: string): boolean {
  return /^b\d+$/.test(word);
}

function setVersion(read: Reading, version: string, written: string): void {
  read.version = version
    .split(/\D+/)
    .filter((part) => part !== '')
    .slice(0, 3)
    .map(Number);
  read.versionText = written;
}
