import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameOfArn, readAssembly } from '#local/template/resolve.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'assembly-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (name: string, template: object): void =>
  writeFileSync(join(dir, `${name}.template.json`), JSON.stringify(template));
const read = () => readAssembly(dir, (name) => `http://sqs/${name}`);
const variables = (values: object) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Environment: { Variables: values } },
  Metadata: { 'aws:asset:path': 'asset.1' },
});
const resolved = (values: object): unknown => {
  write('service', {
    Resources: { Fn: variables(values), Queue: { Type: 'AWS::SQS::Queue' }, Scans: { Type: 'AWS::S3::Bucket' } },
  });
  return read().find(({ id }) => id === 'Fn')?.properties['Environment'];
};

describe('an assembly', () => {
  it('resolves every intrinsic function to local names', () => {
    const values = resolved({
      url: { Ref: 'Queue' },
      bucket: { Ref: 'Scans' },
      name: { 'Fn::GetAtt': ['Queue', 'QueueName'] },
      joined: { 'Fn::Join': ['/', ['a', { Ref: 'AWS::Region' }]] },
      sub: { 'Fn::Sub': '${AWS::AccountId}-${Scans}-${!kept}' },
      named: { 'Fn::Sub': ['${x}-${Scans}', { x: { Ref: 'AWS::Partition' } }] },
      selected: { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] },
    });
    expect(values).toEqual({
      Variables: {
        url: 'http://sqs/Queue',
        bucket: 'scans',
        name: 'Queue',
        joined: 'a/us-east-1',
        sub: '000000000000-scans-${kept}',
        named: 'aws-scans',
        selected: 'b',
      },
    });
  });

  it('follows an export into another stack, and an ARN back to its resource', () => {
    write('stateful', {
      Resources: { Table: { Type: 'AWS::DynamoDB::Table' } },
      Outputs: { Out: { Value: { 'Fn::GetAtt': ['Table', 'StreamArn'] }, Export: { Name: 'stateful:Stream' } } },
    });
    write('service', {
      Resources: {
        Mapping: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { EventSourceArn: { 'Fn::ImportValue': 'stateful:Stream' } },
        },
      },
    });
    const arn = read().find(({ id }) => id === 'Mapping')?.properties['EventSourceArn'];
    expect(arn).toMatch(/\/stream$/);
    expect(nameOfArn(arn)).toBe('Table');
  });

  it('leaves out what needs nothing at run time', () => {
    write('service', { Resources: { Role: { Type: 'AWS::IAM::Role' }, Alarm: { Type: 'AWS::CloudWatch::Alarm' } } });
    expect(read()).toEqual([]);
  });

  it('stops at a type that nobody wired, with its name', () => {
    write('service', { Resources: { Machine: { Type: 'AWS::StepFunctions::StateMachine' } } });
    expect(read).toThrow('Machine is a AWS::StepFunctions::StateMachine');
  });

  it('stops at a reference, an import or a function that leads nowhere', () => {
    expect(() => resolved({ x: { Ref: 'Nothing' } })).toThrow('Nothing');
    expect(() => resolved({ x: { 'Fn::ImportValue': 'other:Thing' } })).toThrow('other:Thing');
    expect(() => resolved({ x: { 'Fn::Cidr': ['10.0.0.0/16', 1, 8] } })).toThrow('Fn::Cidr');
  });

  it('stops when two stacks use one logical id', () => {
    const template = { Resources: { Queue: { Type: 'AWS::SQS::Queue' } } };
    write('one', template);
    write('two', template);
    expect(read).toThrow('two templates declare Queue');
  });
});
