@TrackingPlan("plan")
package com.acme.shop.analytics;

import dev.trackwright.TrackingPlan;
