import type { BaseImage } from './base-images.ts';
import { readImageReference } from './image-reference.ts';
import { readImageTag } from './image-tag.ts';
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
