import { describe, expect, test } from 'vitest';
import {
  everything,
  type Filter,
  filterFrom,
  hashOf,
  isEverything,
  shownFindings,
} from '../../../src/report/page/filter.ts';
import { pageData } from '../../../src/report/page-data.ts';
import { report } from '../example.ts';

/** A warning in `compose.yaml` and two errors in `modules/db/main.tf`. */
const data = pageData(report, '0.1.0', undefined);
const shown = (filter: Partial<Filter>) => shownFindings(data, { ...everything, ...filter });

describe('what is shown', () => {
  test.each([
    [{}, [1, 2, 0]],
    [{ order: 'file' }, [0, 1, 2]],
    [{ order: 'rule' }, [0, 1, 2]],
    [{ severities: ['warning'] }, [0]],
    [{ severities: [] }, []],
    [{ rule: 'single-az' }, [1, 2]],
    [{ path: 'DB/' }, [1, 2]],
    [{ text: 'rds standby' }, [2]],
    [{ text: ' ZONE ' }, [1]],
    [{ text: 'rds', severities: ['warning'] }, []],
    [{ part: 7 }, [1, 2, 0]],
  ] satisfies readonly (readonly [Partial<Filter>, readonly number[]])[])('%j', (filter, numbers) => {
    expect(shown(filter)).toEqual(numbers);
  });
});

describe('an address', () => {
  const filter: Filter = {
    severities: ['error', 'note'],
    rule: 'single-az',
    path: 'a b/ü&c',
    text: '100% #1',
    part: 3,
    order: 'rule',
  };

  test('keeps a view', () => {
    expect(filterFrom(`#${hashOf(filter)}`)).toEqual(filter);
  });

  test('is empty for the whole of it', () => {
    expect(hashOf(everything)).toBe('');
    expect(isEverything(filterFrom(''))).toBe(true);
    expect(isEverything({ ...everything, order: 'file' })).toBe(true);
  });

  test('that makes no sense asks for nothing', () => {
    expect(filterFrom('#part=x&order=up&severity=fatal&%%%=')).toEqual({ ...everything, severities: [] });
  });
});
