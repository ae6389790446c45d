import com.example.shop.analytics.Currency;
import com.example.shop.analytics.ShopUser;

/** The total is required. */
class MissingProperty {
  void track(ShopUser user) {
    user.trackOrderCompleted(e -> e.currency(Currency.EUR).orderId("o-1"));
  }
}
