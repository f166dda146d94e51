import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { checkCharacter } from '#domain/rules/credit-code.ts';
import { verdictOf } from '#portal/account/credit-code.ts';
import { claimStory, invitationStory } from './account-story.ts';
import { leavingStory } from './leaving-story.ts';
import { Stage } from './stage.ts';
import { switchStory } from './switch-story.ts';

const say = (line: string): void => void process.stderr.write(`  browser: ${line}\n`);
const pictures = process.env['PICTURES'];
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ say, ...(pictures ? { pictures } : {}) });
});
afterEach(({ task }) => (task.result?.state === 'fail' ? stage.tell() : undefined));
afterAll(() => stage.close());

it('a first sign-in claims a unit, reads why it was refused, and acts for it once its body confirms', async () => {
  await claimStory(stage);
  expect(stage.faults()).toEqual([]);
});

it('a colleague joins by the link of a mail, and is kept out from the moment of a suspension', async () => {
  await invitationStory(stage);
  expect(stage.faults()).toEqual([]);
});

it('a reviewer of two bodies is asked before a switch takes what was typed', async () => {
  await switchStory(stage);
  expect(stage.faults()).toEqual([]);
});

it('whoever signs out on a page of an office is out, and leaves nothing to the next one', async () => {
  await leavingStory(stage);
  expect(stage.faults()).toEqual([]);
});

it('the page judges a credit code as the API does', () => {
  for (const stem of ['12310101MB0000001', '91310115MA1H00004', '12310000MB0000015']) {
    const right = checkCharacter(stem) ?? '';
    expect(verdictOf(`${stem}${right}`)).toBe('right');
    expect(verdictOf(`${stem}${right === '1' ? '2' : '1'}`)).toBe('wrong');
    expect(verdictOf(stem)).toBe('unfinished');
  }
  expect(verdictOf('1231O')).toBe('wrong');
});
