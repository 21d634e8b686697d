import { describe, expect, test } from 'vitest';
import { answersOf } from './answers.ts';

const granted = (type: string, body: string) => answersOf(type, body, 'leastPrivilege');

describe('a grant', () => {
  test.each(['google_project_iam_member', 'google_folder_iam_binding', 'google_organization_iam_member'])(
    'of a basic role by %s holds for everything',
    (type) => {
      expect(granted(type, 'role = "roles/editor"\nmember = "user:ada@example.com"')).toEqual([
        expect.stringMatching(
          /^false at role = "roles\/editor": `roles\/editor` holds for every service of the/,
        ),
      ]);
    },
  );

  test('of a predefined role does not', () => {
    expect(
      granted('google_project_iam_member', 'role = "roles/run.developer"\nmember = "user:ada@example.com"'),
    ).toEqual([]);
  });

  test('under a condition is narrowed down', () => {
    const condition = 'condition {\ntitle = "noon"\nexpression = "true"\n}';
    expect(granted('google_project_iam_member', `role = "roles/owner"\n${condition}`)).toEqual([]);
  });

  test("of Google's own agents is left to them", () => {
    const agent = '["serviceAccount:1@cloudservices.gserviceaccount.com"]';
    expect(granted('google_project_iam_binding', `role = "roles/editor"\nmembers = ${agent}`)).toEqual([]);
  });

  test('to everybody is told at the member', () => {
    expect(
      granted('google_pubsub_topic_iam_member', 'role = "roles/pubsub.publisher"\nmember = "allUsers"'),
    ).toEqual(['false at member = "allUsers": `allUsers` is everybody']);
  });

  test.each([
    ['google_cloud_run_v2_service_iam_member', 'roles/run.invoker'],
    ['google_cloudfunctions_function_iam_member', 'roles/cloudfunctions.invoker'],
  ])('to call the front of a site is meant for everybody: %s', (type, role) => {
    expect(granted(type, `role = "${role}"\nmember = "allUsers"`)).toEqual([]);
  });

  test('on a bucket is told of the bucket', () => {
    expect(
      granted('google_storage_bucket_iam_member', 'role = "roles/owner"\nmember = "allUsers"'),
    ).toBeUndefined();
  });

  test('that is not known is no fact', () => {
    expect(granted('google_project_iam_member', 'role = var.role\nmember = var.member')).toEqual([]);
  });
});
