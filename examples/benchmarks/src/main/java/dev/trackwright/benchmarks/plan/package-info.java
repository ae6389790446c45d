/** What the measurements of delivery send; generated from the plan at each build. */
@TrackingPlan("benchmark-plan.yaml")
package dev.trackwright.benchmarks.plan;

import dev.trackwright.TrackingPlan;
