@TrackingPlan("plan.yaml")
package com.acme.shop.analytics;

import dev.trackwright.TrackingPlan;
