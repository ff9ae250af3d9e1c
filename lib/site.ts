import type { Duration } from 'aws-cdk-lib';
import { DomainName, HttpApi, HttpRoute, HttpRouteKey, HttpStage, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

interface SiteProps {
  readonly domain: string | undefined;
  /** Without a certificate the site stands at the address of the API. */
  readonly certificateArn: string | undefined;
}

/** Requests per second over the whole site, and at once: enough for a public page, too few for a surprising bill. */
const throttle = { rateLimit: 50, burstLimit: 100 };

/**
 * The public address. It exists before the functions, since their mails link to it; `serve` then puts one behind it.
 * No access log is kept: it would hold IP addresses.
 */
export class Site extends Construct {
  /** Without a slash at the end. */
  readonly url: string;
  /** Where a CNAME (or alias) of the domain must point. */
  readonly target: string | undefined;
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string, { domain, certificateArn }: SiteProps) {
    super(scope, id);
    const named = domain === undefined || certificateArn === undefined ? undefined : this.named(domain, certificateArn);
    this.api = new HttpApi(this, 'Api', {
      description: 'Resolution Watch: the public site',
      createDefaultStage: false,
      disableExecuteApiEndpoint: named !== undefined,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      ...(named === undefined ? {} : { domainMapping: { domainName: named } }),
    });
    this.url = named === undefined ? this.api.apiEndpoint : `https://${named.name}`;
    this.target = named?.regionalDomainName;
  }

  /** Sends every request to one function. */
  serve(web: IFunction): void {
    new HttpRoute(this, 'EveryRequest', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Web', web),
    });
  }

  /** Answers with a status of 500 or more: failures of the function, and those it tells in a page. */
  serverErrors(period: Duration): IMetric {
    return this.api.metricServerError({ period, statistic: 'sum' });
  }

  private named(domainName: string, certificateArn: string): DomainName {
    return new DomainName(this, 'Domain', {
      domainName,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
  }
}
