import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as events from 'aws-cdk-lib/aws-events';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Environment } from '../config/environments.ts';

interface StatefulProps extends StackProps {
  readonly environment: Environment;
}

/** Everything that must outlive a deployment: the table, both buckets, the bus with its archive, the key of the receipts. */
export class StatefulStack extends Stack {
  readonly table: dynamodb.Table;
  readonly intake: s3.Bucket;
  readonly vault: s3.Bucket;
  readonly bus: events.EventBus;
  readonly signingKey: kms.Key;

  constructor(scope: Construct, id: string, props: StatefulProps) {
    super(scope, id, props);
    const { environment } = props;
    const removalPolicy = environment.precious ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.table = this.#table(environment, removalPolicy);
    const accessLogs = this.#bucket('AccessLogs', removalPolicy, {
      objectOwnership: s3.ObjectOwnership.OBJECT_WRITER,
      // As long as every other log; the law asks for six months (Cybersecurity Law, art. 23).
      lifecycleRules: [
        {
          expiration: Duration.days(environment.logRetentionDays),
          noncurrentVersionExpiration: Duration.days(7),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    this.intake = this.#intake(environment, { removalPolicy, accessLogs });
    this.vault = this.#bucket('Vault', removalPolicy, {
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'vault/',
      lifecycleRules: [
        // A dossier is a copy for one use, and may be ordered anew. The lock holds it for a year where there is one.
        { prefix: 'dossiers/', expiration: Duration.days(366), noncurrentVersionExpiration: Duration.days(1) },
        // Whoever died in the middle of putting a large file leaves parts that nobody sees.
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      ...(environment.precious
        ? { objectLockEnabled: true, objectLockDefaultRetention: s3.ObjectLockRetention.governance(Duration.days(365)) }
        : {}),
    });
    this.bus = new events.EventBus(this, 'Bus');
    this.bus.archive('Archive', { eventPattern: { source: ['shenbao'] }, retention: Duration.days(1100) });
    this.signingKey = new kms.Key(this, 'ReceiptKey', {
      description: 'Signs the heads of histories on receipts',
      keySpec: kms.KeySpec.ECC_NIST_P256,
      keyUsage: kms.KeyUsage.SIGN_VERIFY,
      removalPolicy,
    });
  }

  #table(environment: Environment, removalPolicy: RemovalPolicy): dynamodb.Table {
    const text = (name: string) => ({ name, type: dynamodb.AttributeType.STRING });
    const table = new dynamodb.Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: dynamodb.TableEncryption.AWS_MANAGED,
      stream: dynamodb.StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: environment.precious,
      removalPolicy,
    });
    table.addGlobalSecondaryIndex({
      indexName: 'list',
      partitionKey: text('listPk'),
      sortKey: text('listSk'),
      projectionType: dynamodb.ProjectionType.INCLUDE,
      // What a membership says. Of an application the keys alone: its steps then cost no write in the index.
      nonKeyAttributes: ['role', 'name', 'email', 'memberStatus'],
    });
    table.addGlobalSecondaryIndex({
      indexName: 'by-applicant',
      partitionKey: text('applicantPk'),
      sortKey: text('applicantSk'),
      projectionType: dynamodb.ProjectionType.KEYS_ONLY,
    });
    return table;
  }

  #intake(environment: Environment, parts: { removalPolicy: RemovalPolicy; accessLogs: s3.Bucket }): s3.Bucket {
    const bucket = this.#bucket('Intake', parts.removalPolicy, {
      serverAccessLogsBucket: parts.accessLogs,
      serverAccessLogsPrefix: 'intake/',
      cors: [
        {
          allowedMethods: [s3.HttpMethods.POST],
          allowedOrigins: [environment.portalUrl],
          // A form's POST has no header of ours; the type is there because scripts may set it.
          allowedHeaders: ['content-type'],
          maxAge: 3600,
        },
      ],
      // Transient: what passed lies in the vault. Seven days leave time to find what went wrong.
      lifecycleRules: [
        {
          expiration: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(7),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    // The property of the L1 needs no custom resource with a Lambda of its own, unlike `eventBridgeEnabled`.
    const resource = bucket.node.defaultChild;
    if (resource instanceof s3.CfnBucket) {
      resource.addPropertyOverride('NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled', true);
    }
    return bucket;
  }

  #bucket(id: string, removalPolicy: RemovalPolicy, more: s3.BucketProps): s3.Bucket {
    return new s3.Bucket(this, id, {
      versioned: true,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      minimumTLSVersion: 1.2,
      removalPolicy,
      ...more,
    });
  }
}
