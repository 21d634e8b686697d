import data from './debian-packages.json' with { type: 'json' };

/** What installing packages from Debian adds. */
export interface PackageAddition {
  readonly megabytes: number;
  /** The packages asked for that add something, the heaviest first. */
  readonly names: readonly string[];
  /** How much of it is only recommended. */
  readonly recommendedMegabytes: number;
}

/** The large packages that an image holds so far. Ubuntu's are taken to be like Debian's. */
export interface PackageLedger {
  /**
   * What these add to what is there already. Packages that are not in the table add nothing, so that the sum is what
   * they take at least.
   */
  install(names: readonly string[], recommends: boolean): PackageAddition;
}

interface Tables {
  readonly megabytes: ReadonlyMap<string, number>;
  readonly depends: ReadonlyMap<string, readonly string[]>;
  readonly recommends: ReadonlyMap<string, readonly string[]>;
}

let tables: Tables | undefined;

/** Made at the first installation: most Dockerfiles have none. */
function readTables(): Tables {
  tables ??= {
    megabytes: new Map(Object.entries(data.megabytes)),
    depends: new Map<string, readonly string[]>(Object.entries(data.depends)),
    recommends: new Map<string, readonly string[]>(Object.entries(data.recommends)),
  };
  return tables;
}

/** @param buildTools whether the image starts with the packages of `buildpack-deps` */
export function packageLedger(buildTools: boolean): PackageLedger {
  const present = new Set(buildTools ? data.buildpackDeps : []);

  const add = (packages: readonly string[]): number => {
    const { megabytes } = readTables();
    const added = [...new Set(packages)].filter((name) => !present.has(name));
    for (const name of added) present.add(name);
    return added.reduce((sum, name) => sum + (megabytes.get(name) ?? 0), 0);
  };

  return {
    install(names, recommends) {
      if (names.length === 0) return { megabytes: 0, names: [], recommendedMegabytes: 0 };
      const { depends, recommends: recommended } = readTables();
      const needed = names.map((name) => ({ name, megabytes: add(depends.get(currentName(name)) ?? []) }));
      const recommendedMegabytes = recommends
        ? add(names.flatMap((name) => recommended.get(currentName(name)) ?? []))
        : 0;
      return {
        megabytes: needed.reduce((sum, addition) => sum + addition.megabytes, recommendedMegabytes),
        names: needed
          .filter((addition) => addition.megabytes > 0)
          .sort((left, right) => right.megabytes - left.megabytes)
          .map(({ name }) => name),
        recommendedMegabytes,
      };
    },
  };
}

/** Versions of a compiler or of Java are alike in size: `openjdk-21-jdk` counts as Debian 12's `openjdk-17-jdk`. */
function currentName(name: string): string {
  const java = /^openjdk-(?:1[1-9]|2\d)-(jdk|jre)(-headless)?$/.exec(name);
  if (java !== null) return `openjdk-17-${java[1]}${java[2] ?? ''}`;
  return /^(?:gcc|g\+\+|gfortran|clang|llvm|golang)-[\d.]+$/.test(name)
    ? name.slice(0, name.lastIndexOf('-'))
    : name;
}
