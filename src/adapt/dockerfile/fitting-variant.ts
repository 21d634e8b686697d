import type { EvaluatedDockerfile, Stage, Text } from '../../evaluate/dockerfile/stages.ts';
import type { Explanation } from '../../model/attribute.ts';
import { textOf } from '../../source/span.ts';
import type { BaseImage } from './base-images.ts';
import { readImageReference } from './image-reference.ts';
import { type ImageTag, readImageTag } from './image-tag.ts';
import type { RunCommands } from './run-commands.ts';

/** Alpine has none of them, nor the C library that what they install is made for. */
const debianPrograms = new Set(['apt', 'apt-get', 'aptitude', 'dpkg', 'add-apt-repository']);
/** They need the compiler that a JRE leaves out. */
const javaBuilders = new Set(['javac', 'mvn', 'mvnw', 'gradle', 'gradlew', 'ant', 'sbt', 'lein']);

/** The base image, without its smaller variant where what is run on it would not work there. */
export function withFittingVariant(image: BaseImage, runs: readonly RunCommands[]): BaseImage {
  const { smaller } = image;
  if (smaller === undefined) return image;
  const { flavours, role } = readImageTag(readImageReference(smaller.name).tag);
  const isRun = (programs: ReadonlySet<string>) =>
    runs.some(({ calls }) => calls.some(([program = '']) => programs.has(program)));
  const isUnfit =
    (flavours.includes('alpine') && isRun(debianPrograms)) || (role === 'jre' && isRun(javaBuilders));
  return isUnfit ? { ...image, smaller: undefined } : image;
}

/** What full images of Debian bring and slim ones leave out: https://github.com/docker-library/buildpack-deps */
const fullPrograms = new Set(
  'bzr c++ cc curl file g++ gcc git hg make patch pkg-config ps ssh svn unzip wget xz'.split(' '),
);

/** The remedy, and its repair where the image is written out here, for no other stage, and nothing asks for more. */
export function onSmallerBase(
  { stages }: EvaluatedDockerfile,
  { base, index }: Stage,
  runs: readonly RunCommands[],
  name: string,
): Explanation {
  const remedy = `Use \`${name}\` as the base image.`;
  const isWritten = base.kind === 'image' && isKnownText(base.reference, textOf(base.span));
  const isShared =
    stages.filter((stage) => stage.base.kind === 'stage' && stage.base.index === index).length > 1;
  const { flavours, release } = tagOf(name);
  const isOther = flavours.includes('alpine') || release !== tagOf(textOf(base.span)).release;
  const isFull = runs.some(({ calls }) => calls.some(([program = '']) => fullPrograms.has(program)));
  if (!isWritten || isShared || isOther || isFull) return { remedy };
  return { remedy, repair: [{ kind: 'replace', span: base.span, text: name }] };
}

function tagOf(name: string): ImageTag {
  return readImageTag(readImageReference(name).tag);
}

/** The name is without the digest, which is that of the larger image. */
function isKnownText(reference: Text, written: string): boolean {
  return reference.kind === 'string' && reference.value === written && !written.includes('@');
}
