import { IsUrl } from 'class-validator';
import * as jf from 'joiful';

export class BrokerConfig {
  @(jf.string().uri({ scheme: ['mqtt', 'mqtts'] }).required())
  brokerUrl = 'mqtt://localhost:1883';
  @IsUrl()
  readonly logUrl: string = 'http://localhost:3100';
}
