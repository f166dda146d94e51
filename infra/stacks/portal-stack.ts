import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Environment } from '../config/environments.ts';
import { portalHeaders, portalPolicy } from '../config/portal-headers.ts';
import type { ServiceStack } from './service-stack.ts';
import type { StatefulStack } from './stateful-stack.ts';

interface PortalProps extends StackProps {
  readonly environment: Environment;
  readonly stateful: StatefulStack;
  readonly service: ServiceStack;
}

/** The portal's hosting: a private bucket behind CloudFront, which adds the policy and the headers to every file. */
export class PortalStack extends Stack {
  constructor(scope: Construct, id: string, props: PortalProps) {
    super(scope, id, props);
    const { environment, stateful, service } = props;
    const logs = this.#bucket('PortalLogs', environment, {
      objectOwnership: s3.ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [
        {
          expiration: Duration.days(environment.logRetentionDays),
          noncurrentVersionExpiration: Duration.days(7),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    const files = this.#bucket('PortalFiles', environment, {
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'files/',
      lifecycleRules: [
        { noncurrentVersionExpiration: Duration.days(30), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    const scans = [stateful.intake, stateful.vault].map((bucket) => `https://${bucket.bucketRegionalDomainName}`);
    const api = service.http.api.apiEndpoint;
    const policy = portalPolicy({
      connects: [api, new URL(environment.oidc.issuer).origin, ...scans],
      pictures: scans.slice(1),
    });
    const distribution = this.#distribution(environment, { files, logs, headers: this.#headers(policy) });
    const settings = {
      environment: environment.name,
      api,
      issuer: environment.oidc.issuer,
      clientId: environment.portal.clientId,
      roundId: environment.roundId,
    };
    // What `npm run deploy` uploads: the built pages, and beside them where the API is.
    new CfnOutput(this, 'Bucket', { value: files.bucketName });
    new CfnOutput(this, 'Settings', { value: this.toJsonString(settings) });
    new CfnOutput(this, 'Domain', { value: distribution.distributionDomainName });
  }

  #headers(policy: string): cloudfront.ResponseHeadersPolicy {
    const others = new Set(['x-content-type-options', 'x-frame-options', 'referrer-policy']);
    return new cloudfront.ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      },
      customHeadersBehavior: {
        customHeaders: Object.entries(portalHeaders)
          .filter(([header]) => !others.has(header))
          .map(([header, value]) => ({ header, value, override: true })),
      },
    });
  }

  #distribution(
    environment: Environment,
    parts: { files: s3.Bucket; logs: s3.Bucket; headers: cloudfront.ResponseHeadersPolicy },
  ): cloudfront.Distribution {
    const { certificateArn } = environment.portal;
    // A view of the portal is no file: its page decides what to show.
    const page = { responseHttpStatus: 200, responsePagePath: '/index.html', ttl: Duration.seconds(0) };
    return new cloudfront.Distribution(this, 'Distribution', {
      comment: `shenbao ${environment.name}`,
      defaultRootObject: 'index.html',
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      ...(certificateArn
        ? {
            certificate: acm.Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
            domainNames: [new URL(environment.portalUrl).hostname],
          }
        : {}),
      enableLogging: true,
      logBucket: parts.logs,
      logFilePrefix: 'distribution/',
      defaultBehavior: {
        origin: origins.S3BucketOrigin.withOriginAccessControl(parts.files),
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD,
        cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: parts.headers,
        compress: true,
      },
      errorResponses: [
        { httpStatus: 403, ...page },
        { httpStatus: 404, ...page },
      ],
    });
  }

  #bucket(id: string, environment: Environment, more: s3.BucketProps): s3.Bucket {
    return new s3.Bucket(this, id, {
      versioned: true,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      minimumTLSVersion: 1.2,
      removalPolicy: environment.precious ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...more,
    });
  }
}
