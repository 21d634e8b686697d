import {
  type EvaluatedDockerfile,
  lineageOf,
  type Stage,
  type StageInstruction,
} from '../../evaluate/dockerfile/stages.ts';
import { isForWindows } from '../../evaluate/dockerfile/windows.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { SizeEstimate, SizePart } from '../../model/component.ts';
import type { Span } from '../../source/span.ts';
import { type AptLayer, aptLayerOf, switchesRecommendsOff } from './apt.ts';
import { type BaseImage, findBaseImage } from './base-images.ts';
import { onSmallerBase, withFittingVariant } from './fitting-variant.ts';
import { developmentInstalls, unsizedInstalls } from './leftovers.ts';
import { keptDownloads } from './package-caches.ts';
import { packageLedger } from './package-size.ts';
import { quotedNames } from './quoted-names.ts';
import { type RunCommands, readRun } from './run-commands.ts';
import { megabytesText } from './size-text.ts';
import { copiesWhole } from './whole-copy.ts';

/**
 * The compressed indexes of Debian 12, main, updates and security, for amd64: `/var/lib/apt/lists` after
 * `apt-get update` on 2026-11-21. Ubuntu's are larger.
 */
const APT_LISTS_MEGABYTES = 20;
/** More than this nobody reads in one sentence. */
const MAX_SAVINGS = 3;
const MAX_NAMES = 3;

/** The layers of an image: everything that its stage and the stages below it run. */
interface Layers {
  readonly stage: Stage;
  readonly instructions: readonly StageInstruction[];
  readonly runs: readonly RunCommands[];
}

interface Apt {
  readonly parts: readonly SizePart[];
  readonly savings: readonly string[];
}

/**
 * Estimates the image of a stage: its base image, and what the instructions are known to add. What cannot be known
 * adds nothing, so the image is at least this large. Unknown where the base image is.
 *
 * @param ignoreFile whether a `.dockerignore` decides what `COPY .` takes
 */
export function estimateSize(
  dockerfile: EvaluatedDockerfile,
  stage: Stage,
  ignoreFile: boolean,
): Attribute<SizeEstimate> {
  const lineage = lineageOf(dockerfile, stage).toReversed();
  const root = lineage[0] ?? stage;
  const base = baseOf(root, stage.span);
  if (base.state === 'unknown') return base;
  const instructions = lineage.flatMap((each) => each.instructions);
  const runs = instructions.filter(({ node }) => node.keyword === 'RUN').map(readRun);
  const layers: Layers = { stage, instructions, runs };
  const apt = aptOf(runs, base.image?.buildTools ?? false);
  const parts = [base.part, ...apt.parts].sort((left, right) => right.megabytes - left.megabytes);
  const megabytes = Math.round(parts.reduce((sum, part) => sum + part.megabytes, 0));
  const image = base.image === undefined ? undefined : withFittingVariant(base.image, runs);
  const smaller = image?.smaller;
  return known({ megabytes, parts, savings: savingsOf(layers, image, apt, ignoreFile) }, stage.span, {
    via: base.via,
    ...(smaller === undefined ? {} : onSmallerBase(dockerfile, root, runs, smaller.name)),
  });
}

function baseOf({ base, platform, span: from }: Stage, span: Span) {
  if (base.kind !== 'image')
    return {
      state: 'known',
      part: { what: '`scratch`', megabytes: 0, span: from },
      image: undefined,
      via: [],
    } as const;
  const { reference } = base;
  if (reference.kind !== 'string') return unknown(reference.because, span, reference.via);
  if (isForWindows(base, platform)) return unknown('the sizes of Windows images are not known', span);
  const image = findBaseImage(reference.value);
  if (image.state === 'unknown') return unknown(image.because, span, reference.via);
  const part: SizePart = { what: `\`${image.name}\``, megabytes: image.megabytes, span: from };
  return { state: 'known', part, image, via: reference.via } as const;
}

/** What apt adds, run by run. */
function aptOf(runs: readonly RunCommands[], buildTools: boolean): Apt {
  const ledger = packageLedger(buildTools);
  const configured = runs.some(switchesRecommendsOff);
  const parts: SizePart[] = [];
  const layers = runs.map((run) => ({ run, layer: aptLayerOf(run) }));
  let recommended = 0;
  for (const { run, layer } of layers) {
    const addition = ledger.install(layer.packages, layer.recommends && !configured);
    recommended += addition.recommendedMegabytes;
    if (addition.megabytes >= 1)
      parts.push({
        what: `installing ${quotedNames(addition.names.length > 0 ? addition.names : layer.packages, MAX_NAMES)}`,
        megabytes: addition.megabytes,
        span: run.instruction.node.span,
      });
  }
  const keeping = layers.find(({ layer }) => layer.keepsLists);
  if (keeping !== undefined)
    parts.push({
      what: 'the list of packages that apt keeps',
      megabytes: APT_LISTS_MEGABYTES,
      span: keeping.run.instruction.node.span,
    });
  const savings = aptSavings(
    layers.map(({ layer }) => layer),
    recommended,
    configured,
  );
  return { parts, savings };
}

function aptSavings(
  layers: readonly AptLayer[],
  recommended: number,
  configured: boolean,
): readonly string[] {
  const savings: string[] = [];
  const tools = layers.flatMap(({ packages }) => packages).filter(isBuildTool);
  if (tools.length > 0)
    savings.push(`a build stage of its own would leave out ${quotedNames(tools, MAX_NAMES)}`);
  if (recommended >= 1)
    savings.push(`\`--no-install-recommends\` would leave out about ${megabytesText(recommended)}`);
  else if (!configured && layers.some(({ packages, recommends }) => recommends && packages.length > 0))
    savings.push('`--no-install-recommends` would leave out what is only recommended');
  if (layers.some(({ keepsLists }) => keepsLists))
    savings.push('`rm -rf /var/lib/apt/lists/*` in the same `RUN` would drop the list of packages');
  return savings;
}

const buildTools = new Set([
  ...['build-essential', 'gcc', 'g++', 'gfortran', 'clang', 'llvm', 'make', 'cmake', 'libtool', 'autoconf'],
  ...['automake', 'pkg-config', 'golang', 'golang-go', 'cargo', 'rustc', 'ghc', 'maven', 'gradle', 'ant'],
  ...['default-jdk', 'default-jdk-headless'],
]);

function isBuildTool(name: string): boolean {
  return buildTools.has(name) || name.endsWith('-dev') || /^openjdk-\d+-jdk/.test(name);
}

/** Most telling first; what is not in the sum comes last. */
function savingsOf(
  { stage, instructions, runs }: Layers,
  image: BaseImage | undefined,
  apt: Apt,
  ignoreFile: boolean,
): readonly string[] {
  const savings: string[] = [];
  if (image?.toolchain === true)
    savings.push(`a final stage that only copies the result would leave \`${image.name}\` behind`);
  else if (image?.smaller !== undefined)
    savings.push(`\`${image.smaller.name}\` would be about ${megabytesText(image.smaller.megabytes)}`);
  savings.push(...apt.savings, ...developmentInstalls(runs, stage));
  if (!ignoreFile && instructions.some(copiesWhole))
    savings.push('a `.dockerignore` would keep local files out of the image');
  savings.push(...keptDownloads(runs, stage));
  const unsized = unsizedInstalls(runs);
  return [
    ...savings.slice(0, MAX_SAVINGS),
    ...(unsized.length === 0 ? [] : [`what ${quotedNames(unsized, MAX_NAMES)} adds comes on top`]),
  ];
}
