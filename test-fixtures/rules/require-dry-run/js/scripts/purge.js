import mongoose from 'mongoose';

await mongoose.connect(process.env.MONGODB_URI);
const Order = mongoose.model('Order', new mongoose.Schema({ state: String }));
await Order.deleteMany({ state: 'stale' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-dry-run: `Order.deleteMany` deletes in bulk at once; offer a dry run that shows what would go, or ask first.
await Order.updateMany({}, { state: 'kept' });
