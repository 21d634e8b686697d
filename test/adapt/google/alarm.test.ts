import { describe, expect, test } from 'vitest';
import { answersIn } from './answers.ts';

const database = (name: string) => `resource "google_sql_database_instance" "${name}" { name = "${name}" }`;
const alarm = (filter: string) => `resource "google_monitoring_alert_policy" "full" {
  conditions {
    condition_threshold { filter = ${filter} }
  }
}`;
const alarms = (...parts: readonly string[]) => answersIn(parts.join('\n'), 'alarm');
const orders = 'google_sql_database_instance.orders';
const stock = 'google_sql_database_instance.stock';

describe('an alert policy', () => {
  test('watches all resources of a type', () => {
    const found = alarms(
      database('orders'),
      database('stock'),
      alarm('"resource.type = \\"cloudsql_database\\""'),
    );
    expect(found).toMatchObject({
      [orders]: [expect.stringMatching(/^true/)],
      [stock]: [expect.stringMatching(/^true/)],
    });
  });

  test('watches the one that its filter names', () => {
    const filter =
      '"resource.type = \\"cloudsql_database\\" AND resource.labels.database_id = \\"shop:orders\\""';
    const found = alarms(database('orders'), database('stock'), alarm(filter));
    expect(found).toMatchObject({
      [orders]: [expect.stringMatching(/^true/)],
      [stock]: [expect.stringMatching(/^absent/)],
    });
  });

  test('watches the one that its filter refers to', () => {
    const filter =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is HCL
      '"resource.type = \\"cloudsql_database\\" AND resource.labels.database_id = \\"shop:${google_sql_database_instance.orders.name}\\""';
    const found = alarms(database('orders'), database('stock'), alarm(filter));
    expect(found).toMatchObject({
      [orders]: [expect.stringMatching(/^true/)],
      [stock]: [expect.stringMatching(/^absent/)],
    });
  });

  test('may watch anything where its filter is not known', () => {
    const found = alarms('variable "filter" {}', database('orders'), alarm('var.filter'));
    expect(found[orders]).toEqual([expect.stringMatching(/^unknown/)]);
  });

  test('is not asked for by a dataset', () => {
    expect(alarms('resource "google_bigquery_dataset" "sales" {}')).toEqual({});
  });
});
