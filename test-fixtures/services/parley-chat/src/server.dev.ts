import './dev/fake-push';
import './server';
