import com.example.shop.analytics.ShopUser;

/** The plan has no such event. */
class UnplannedEvent {
  void track(ShopUser user) {
    user.trackOrderCancelled(e -> e.orderId("o-1"));
  }
}
