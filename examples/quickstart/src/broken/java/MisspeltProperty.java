import com.example.shop.analytics.Currency;
import com.example.shop.analytics.ShopUser;

/** The property is called coupon. */
class MisspeltProperty {
  void track(ShopUser user) {
    user.trackOrderCompleted(e -> e.currency(Currency.EUR).orderId("o-1").total(49.90).cupon("SPRING"));
  }
}
