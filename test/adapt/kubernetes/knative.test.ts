import { describe, expect, it } from 'vitest';
import { adaptFiles, said, workloadOf } from './adapt-files.ts';

const knative = (...annotations: readonly string[]) =>
  adaptFiles(`apiVersion: serving.knative.dev/v1
kind: Service
metadata: {name: thumbnails}
spec:
  template:
    metadata:
      annotations: {${annotations.map((line) => `autoscaling.knative.dev/${line}`).join(', ')}}
    spec:
      containers: [{image: example.com/thumbnails:1.4.2}]
`);

describe('a Knative Service', () => {
  it.each([
    [['min-scale: "2"', 'max-scale: "9"'], '2', '9'],
    [['minScale: "2"', 'maxScale: "9"'], '2', '9'],
    [['max-scale: "9"'], '-', '9'],
    // A zero is no bound.
    [['min-scale: "0"', 'max-scale: "0"'], '0', '-'],
    [['min-scale: "{{ least }}"'], 'unknown', '-'],
  ])('sets bounds for its autoscaler with %j', (annotations, minimum, maximum) => {
    const [scaler] = knative(...annotations).all('autoscaler');
    expect([said(scaler?.minimum), said(scaler?.maximum)]).toEqual([minimum, maximum]);
  });

  it('has no autoscaler of its own where it sets none', () => {
    expect(knative().all('autoscaler')).toEqual([]);
  });

  it('steers by the processors where it says so', () => {
    const target = (metric: string) =>
      said(knative(`metric: ${metric}`, 'target: "70"', 'min-scale: "1"').all('autoscaler')[0]?.cpuTarget);
    expect([target('cpu'), target('rps')]).toEqual(['70', '-']);
  });

  it('opens as many connections as requests bring, unless it is held to a few Pods', () => {
    const ephemeral = (...annotations: readonly string[]) =>
      workloadOf(knative(...annotations), 'Service/thumbnails').ephemeral;
    expect([ephemeral(), ephemeral('max-scale: "50"'), ephemeral('max-scale: "5"')]).toEqual([
      true,
      true,
      undefined,
    ]);
  });

  it('names a container that has no name as Knative does', () => {
    expect(knative().all('container')[0]?.name).toBe('user-container');
  });
});
