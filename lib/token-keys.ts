import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/**
 * The keys that sign links and name addresses, made by AWS at the first deployment and known to no template, only
 * by reference (docs/decisions/0010). Kept when the stack goes: without the oldest key no stored subscription is found.
 */
export class TokenKeys extends Construct {
  /** The setting `TOKEN_KEYS`, newest first. */
  readonly setting: string;

  constructor(scope: Construct, id: string, keyIds: readonly string[]) {
    super(scope, id);
    this.setting = keyIds.map((keyId) => `${keyId}:${this.secret(keyId)}`).join(',');
  }

  /** A change to how a secret is generated would make a new one: this must stay as it is. */
  private secret(keyId: string): string {
    const secret = new Secret(this, keyId, {
      description: `Resolution Watch: signs links and names addresses (${keyId})`,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    return secret.secretValue.unsafeUnwrap();
  }
}
