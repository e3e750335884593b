import { Facts } from "@/components/site/Facts.tsx";
import { Hero } from "@/components/site/Hero.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";

export default function HomePage() {
  return (
    <Layout path="/">
      <Hero language={DEFAULT_LANGUAGE} />
      <Facts language={DEFAULT_LANGUAGE} />
    </Layout>
  );
}
