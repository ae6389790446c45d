/** What the shop tracks; generated from the plan at each build. */
@TrackingPlan("tracking-plan.yaml")
package com.example.shop.analytics;

import dev.trackwright.TrackingPlan;
