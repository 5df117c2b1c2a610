import type { ToldFact } from './told-fact.ts';

/** How to order, pay, have it brought, and what happens when something goes wrong. */
export const ordering: readonly ToldFact[] = [
  {
    id: 'delivery',
    topic: 'delivery',
    told: {
      en: [
        'Delivery',
        'We deliver within 6 km of the shop, Wednesday to Saturday between 10:00 and 15:00. Delivery costs €5 and is free for orders over €50. Please order by noon the day before.',
      ],
      es: [
        'Envío a domicilio',
        'Llevamos pedidos hasta a 6 km de la tienda, de miércoles a sábado entre las 10:00 y las 15:00. El envío cuesta 5 € y es gratis a partir de 50 €. Pida antes del mediodía del día anterior.',
      ],
      ar: [
        'التوصيل',
        'نوصل الطلبات ضمن 6 كم من المحل، من الأربعاء إلى السبت بين 10:00 و15:00. سعر التوصيل 5 يورو، وهو مجاني للطلبات التي تزيد على 50 يورو. نرجو الطلب قبل ظهر اليوم السابق.',
      ],
    },
    keywords:
      'deliver, delivery, ship, fee, area, envío, envíos, domicilio, entrega, llevar, reparto, توصيل, توصلون, توصيلها, توصيله, يوصل, شحن, livraison, livrer, livrez, lieferung, liefern, liefert, consegna, consegne, domicilio',
  },
  {
    id: 'lead-time',
    topic: 'ordering',
    told: {
      en: [
        'How to order',
        'Please order cakes at least 2 days ahead and birthday cakes 3 days ahead. For bread it is enough until 17:00 the day before. We need your name, the day and the time of collection.',
      ],
      es: [
        'Cómo encargar',
        'Encargue las tartas con al menos 2 días de antelación y las de cumpleaños con 3. Para el pan basta hasta las 17:00 del día anterior. Necesitamos su nombre, el día y la hora de recogida.',
      ],
      ar: [
        'طريقة الطلب',
        'نرجو طلب الكيك قبل يومين على الأقل، وكيك عيد الميلاد قبل 3 أيام. أما الخبز فيكفي طلبه حتى الساعة 17:00 من اليوم السابق. نحتاج إلى الاسم واليوم ووقت الاستلام.',
      ],
    },
    keywords:
      'order, orders, ahead, advance, notice, collect, reserve, encargar, encargo, pedir, pedido, antelación, recoger, reservar, طلب, أطلب, مسبقا, حجز, استلام, commander, commande, à l’avance, bestellen, bestellung, vorbestellen, ordinare, prenotare',
  },
  {
    id: 'payment',
    topic: 'payment',
    told: {
      en: [
        'Payment',
        'You can pay in cash, by card or with your phone. For cake orders over €60 we ask for half in advance.',
      ],
      es: [
        'Pago',
        'Puede pagar en efectivo, con tarjeta o con el móvil. Para encargos de tartas de más de 60 € pedimos la mitad por adelantado.',
      ],
      ar: [
        'الدفع',
        'يمكن الدفع نقدًا أو بالبطاقة أو بالهاتف. ولطلبات الكيك التي تزيد على 60 يورو نطلب نصف المبلغ مقدمًا.',
      ],
    },
    keywords:
      'pay, payment, card, cash, credit card, apple pay, google pay, deposit, pagar, pago, tarjeta, efectivo, bizum, دفع, الدفع, بطاقة, نقدا, كاش, payer, carte, espèces, zahlen, bezahlen, karte, bar, pagare, carta, contanti',
  },
  {
    id: 'problems',
    topic: 'returns',
    told: {
      en: [
        'When something was wrong',
        'If something was wrong with your order, please tell us within 24 hours and send a photo if you can. Nora, the owner, looks at every case herself.',
      ],
      es: [
        'Si algo salió mal',
        'Si algo no estaba bien en su pedido, díganoslo en 24 horas y mande una foto si puede. Nora, la dueña, mira cada caso personalmente.',
      ],
      ar: [
        'إذا حدث خطأ',
        'إذا كان في طلبكم خطأ فأخبرونا خلال 24 ساعة وأرسلوا صورة إن أمكن. نورا صاحبة المحل تنظر في كل حالة بنفسها.',
      ],
    },
    keywords:
      'complaint, refund, return, money back, wrong, damaged, stale, queja, reclamación, devolución, devolver, reembolso, equivocado, شكوى, استرداد, إرجاع, خطأ, réclamation, remboursement, beschwerde, erstattung, reklamation, reclamo, rimborso',
  },
  {
    id: 'cancelling',
    topic: 'returns',
    told: {
      en: [
        'Changing or cancelling',
        'You can change or cancel a cake order up to 48 hours before collection at no cost. After that we keep what was paid in advance.',
      ],
      es: [
        'Cambiar o anular',
        'Puede cambiar o anular el encargo de una tarta hasta 48 horas antes de recogerla, sin coste. Después nos quedamos con lo pagado por adelantado.',
      ],
      ar: [
        'التعديل أو الإلغاء',
        'يمكن تعديل طلب الكيك أو إلغاؤه مجانًا حتى 48 ساعة قبل الاستلام. وبعد ذلك نحتفظ بالمبلغ المدفوع مقدمًا.',
      ],
    },
    keywords:
      'cancel, cancelling, change my order, postpone, anular, cancelar, cambiar el pedido, إلغاء, تعديل, ألغي, annuler, stornieren, absagen, annullare',
  },
  {
    id: 'discounts',
    topic: 'price',
    told: {
      en: [
        'Discounts',
        'Our prices are the same for everyone and there are no discount codes. In the last hour before closing, what is left of bread and pastries is half price.',
      ],
      es: [
        'Descuentos',
        'Nuestros precios son iguales para todos y no hay códigos de descuento. En la última hora antes del cierre, el pan y la bollería que quedan están a mitad de precio.',
      ],
      ar: [
        'الخصومات',
        'أسعارنا واحدة للجميع ولا توجد رموز خصم. وفي الساعة الأخيرة قبل الإغلاق يباع ما بقي من الخبز والمعجنات بنصف السعر.',
      ],
    },
    keywords:
      'discount, discounts, coupon, voucher, promo, cheaper, offer, descuento, descuentos, oferta, rebaja, cupón, خصم, تخفيض, عرض, كوبون, réduction, remise, rabatt, gutschein, sconto',
  },
];
