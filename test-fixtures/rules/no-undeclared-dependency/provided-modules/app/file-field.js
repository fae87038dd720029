import $ from 'jquery';
import { Promise } from 'rsvp';
import hbs from 'htmlbars-inline-precompile';
import moment from 'moment';
//                  ^^^^^^ no-undeclared-dependency

export default () => new Promise((resolve) => resolve($(hbs`<input>`, moment())));
