import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsIn } from '../../../src/adapt/connection/settings-file.ts';

const pairs = (name: string, text: string) =>
  settingsIn(name, text).map((setting) => `${setting.key}=${setting.text}`);

describe('files of settings', () => {
  it.each([
    ['.env', 'export DB_HOST="db" \nDB_NAME=shop', ['DB_HOST=db', 'DB_NAME=shop']],
    [
      'shop.properties',
      '# here\nshop.db.url=jdbc:postgresql://db/shop',
      ['shop.db.url=jdbc:postgresql://db/shop'],
    ],
    ['application.yml', 'spring:\n  datasource:\n    url: db # here', ['spring.datasource.url=db']],
    ['application-prod.yml', 'db:\n  host: db', ['db.host=db']],
    ['config.yaml', 'database:\n  host: "db"\n  port: 5432', ['database.host=db', 'database.port=5432']],
    [
      'appsettings.json',
      '{"ConnectionStrings": {"Shop": "Server=db;Database=shop"}, "Ports": [1]}',
      ['ConnectionStrings.Shop=Server=db;Database=shop'],
    ],
    ['config.toml', '[database]\nhost = "db"\n', ['database.host=db']],
    ['app.ini', '[db.main]\nhost=db', ['db.main.host=db']],
  ])('are read in the form of %s', (name, text, expected) => {
    expect(pairs(name, text)).toEqual(expected);
  });

  it.each([
    ['of another purpose', 'prometheus.yml', 'remote:\n  url: http://influxdb:8086'],
    ['for another environment', 'appsettings.Development.json', '{"DB_HOST": "db"}'],
    ['that is a program', 'setup.sh', 'DB_HOST=db'],
    ['that is broken', 'config.json', '{"DB_HOST": '],
    ['that is filled in later', 'config.yaml', 'host: ${' + 'DB_HOST}'],
    ['that is too long', '.env', `DB_HOST=${'db'.repeat(200_000)}`],
  ])('say nothing in a file %s', (_, name, text) => {
    expect(pairs(name, text)).toEqual([]);
  });

  it('are read without an exception, whatever they hold', () => {
    const name = fc.constantFrom('.env', 'config.yaml', 'config.json', 'config.toml');
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(fc.constantFrom('a:', ' ', '\n', '[a]', '=', '-', '"')).map((pieces) => pieces.join('')),
    );
    fc.assert(fc.property(name, text, (file, content) => Array.isArray(settingsIn(file, content))));
    expect(pairs('config.json', '['.repeat(50_000))).toEqual([]);
    expect(pairs('config.json', `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`)).toEqual([]);
  });
});
