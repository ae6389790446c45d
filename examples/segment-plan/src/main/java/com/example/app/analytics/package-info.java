/** What the app tracks; generated from the plan that Segment's Public API gave. */
@TrackingPlan(value = "plan.json", name = "App")
package com.example.app.analytics;

import dev.trackwright.TrackingPlan;
