import { describe, expect, it } from 'vitest';
import { publishedImageSize } from '../../src/adapt/published-image-size.ts';
import { known, unknown } from '../../src/model/attribute.ts';

const span = { file: { path: 'compose.yaml', text: 'image: node:22' }, start: 0, end: 14 };
const sizeOf = (image: string) => publishedImageSize(known(image, span));

describe('the size of an image that is run as it was published', () => {
  it('comes with the smaller variant', () => {
    expect(sizeOf('node:22')).toMatchObject({
      state: 'known',
      span,
      value: { megabytes: 1130, savings: ['`node:22-slim` would be about 227 MB'] },
      remedy: 'Run `node:22-slim`.',
    });
  });

  it('has no say in an image that has no smaller variant', () => {
    expect(sizeOf('mysql:8.4')).toBeUndefined();
  });

  it('has no say in what is not in the table, or not known', () => {
    expect(sizeOf('example.com/shop/cart:1.4')).toBeUndefined();
    expect(publishedImageSize(unknown('`$IMAGE` is not set', span))).toBeUndefined();
  });
});
