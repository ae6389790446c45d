@TrackingPlan("tracking-plan.yaml")
package com.acme.tracking;

import dev.trackwright.TrackingPlan;
