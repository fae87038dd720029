const { Schema, model } = require('mongoose');

const orderSchema = new Schema(
  {
    number: { type: Number, index: true },
    customer: { type: Schema.Types.ObjectId, ref: 'User' },
    lines: [{ sku: String, qty: Number, price: Number }],
    status: { type: String, default: 'new' },
  },
  { timestamps: true },
);

module.exports = model('Order', orderSchema);
