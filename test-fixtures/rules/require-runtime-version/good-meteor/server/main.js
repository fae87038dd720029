import { Meteor } from 'meteor/meteor';

Meteor.startup(() => console.log('ready'));
